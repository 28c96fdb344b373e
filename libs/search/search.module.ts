import { Module } from '@nestjs/common';
import { CounterpartSearch } from './counterparts';

@Module({ providers: [CounterpartSearch], exports: [CounterpartSearch] })
export class SearchModule {}
