import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, of, throwError, type Observable } from 'rxjs';
import { refusalOf } from '../errors/unstorable';
import { RefusalView } from './refusal.view';

/** Turns a refusal that a mutation threw (its transaction has rolled back by then) into the refusal of its result union. */
@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const info = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    if (info.operation?.operation !== 'mutation') return next.handle();
    return next.handle().pipe(
      catchError((error: unknown) => {
        const refusal = refusalOf(error);
        return refusal ? of(RefusalView.of(refusal)) : throwError(() => error);
      }),
    );
  }
}
