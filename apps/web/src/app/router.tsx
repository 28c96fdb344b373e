import { createBrowserRouter, redirect } from 'react-router';
import { Home } from '../features/home/home-page';
import { RequireMember, RequireSession, RequireStaff } from '../features/session/require';
import { CrashedPage } from './crashed-page';
import { Layout } from './layout';
import { NotFoundPage } from './not-found-page';

/** Every page but the first arrives when it is asked for. */
export const router = createBrowserRouter([
  {
    Component: Layout,
    ErrorBoundary: CrashedPage,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: CrashedPage,
        children: [
          { index: true, Component: Home },
          { path: 'zoeken', lazy: async () => ({ Component: (await import('../features/search/search-page')).SearchPage }) },
          { path: 'berichten', loader: ({ request }) => redirect(`/zoeken${new URL(request.url).search}`) },
          { path: 'berichten/:id', lazy: async () => ({ Component: (await import('../features/listings/listing-page')).ListingPage }) },
          { path: 'organisaties/:id', lazy: async () => ({ Component: (await import('../features/organisations/organisation-page')).OrganisationPage }) },
          { path: 'aanmelden', lazy: async () => ({ Component: (await import('../features/session/sign-in-page')).SignInPage }) },
          { path: 'plaatsen', lazy: async () => ({ Component: (await import('../features/post/say-page')).SayPage }) },
          { path: 'meldingen/stoppen', lazy: async () => ({ Component: (await import('../features/alerts/stop-page')).StopPage }) },
          { path: 'wachtwoord', lazy: async () => ({ Component: (await import('../features/session/password-page')).PasswordPage }) },
          {
            Component: RequireStaff,
            children: [
              {
                lazy: async () => ({ Component: (await import('../messages/staff-texts')).StaffTexts }),
                children: [
                  { path: 'beoordelen/:id?', lazy: async () => ({ Component: (await import('../features/review/review-page')).ReviewPage }) },
                  { path: 'cijfers', lazy: async () => ({ Component: (await import('../features/dashboard/dashboard-page')).DashboardPage }) },
                  { path: 'beheer', loader: () => redirect('/beheer/berichten') },
                  { path: 'beheer/berichten', lazy: async () => ({ Component: (await import('../features/tables/listings-table-page')).ListingsTablePage }) },
                  { path: 'beheer/organisaties', lazy: async () => ({ Component: (await import('../features/tables/organisations-table-page')).OrganisationsTablePage }) },
                  { path: 'beheer/woorden', lazy: async () => ({ Component: (await import('../features/lexicon/words-page')).WordsPage }) },
                ],
              },
              { path: 'kennismakingen', lazy: async () => ({ Component: (await import('../features/introductions/introductions-page')).IntroductionsPage }) },
            ],
          },
          {
            Component: RequireMember,
            children: [{ path: 'mijn', lazy: async () => ({ Component: (await import('../features/mine/mine-page')).MinePage }) }],
          },
          {
            Component: RequireSession,
            children: [
              { path: 'plaatsen/:id', lazy: async () => ({ Component: (await import('../features/post/complete-page')).CompletePage }) },
              { path: 'meldingen', lazy: async () => ({ Component: (await import('../features/alerts/alerts-page')).AlertsPage }) },
              { path: 'importeren', lazy: async () => ({ Component: (await import('../features/import/import-page')).ImportPage }) },
              { path: 'kennismakingen/:id', lazy: async () => ({ Component: (await import('../features/introductions/introduction-page')).IntroductionPage }) },
            ],
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]);
