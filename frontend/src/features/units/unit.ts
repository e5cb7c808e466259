import type { UnitPageQuery } from '../../generated/graphql';

export type Unit = NonNullable<UnitPageQuery['viewer']>['coordinatedUnits'][number];
