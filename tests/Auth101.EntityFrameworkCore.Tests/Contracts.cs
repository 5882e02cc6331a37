using Auth101.Stores.Tests;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.EntityFrameworkCore.Tests;

// What every store does, it does on tables that Entity Framework Core makes. One row for each mapping.
public sealed class DefaultUserOnMigratedSqlite() : SqlStoreContract<DefaultUser>(MigratedSqlite.Instance, DefaultUser.Mapping);

public sealed class OwnTableUserOnMigratedSqlite() : SqlStoreContract<OwnTableUser>(MigratedSqlite.Instance, OwnTableUser.Mapping);

public sealed class LongIdUserOnMigratedSqlite() : SqlStoreContract<LongIdUser>(MigratedSqlite.Instance, LongIdUser.Mapping);

public sealed class NumberedMemberOnMigratedSqlite() : SqlStoreContract<NumberedMember>(MigratedSqlite.Instance, NumberedMember.Mapping);

public sealed class OddNamesUserOnMigratedSqlite() : SqlStoreContract<OddNamesUser>(MigratedSqlite.Instance, OddNamesUser.Mapping);

public sealed class DefaultUserOnMigratedPostgreSql() : SqlStoreContract<DefaultUser>(MigratedPostgreSql.Instance, DefaultUser.Mapping);

public sealed class OwnTableUserOnMigratedPostgreSql() : SqlStoreContract<OwnTableUser>(MigratedPostgreSql.Instance, OwnTableUser.Mapping);

public sealed class LongIdUserOnMigratedPostgreSql() : SqlStoreContract<LongIdUser>(MigratedPostgreSql.Instance, LongIdUser.Mapping);

public sealed class NumberedMemberOnMigratedPostgreSql() : SqlStoreContract<NumberedMember>(MigratedPostgreSql.Instance, NumberedMember.Mapping);

public sealed class OddNamesUserOnMigratedPostgreSql() : SqlStoreContract<OddNamesUser>(MigratedPostgreSql.Instance, OddNamesUser.Mapping);

public sealed class CountersOnMigratedSqlite() : CounterContract<CountingUser>(MigratedSqlite.Instance, CountingUser.Mapping, CountingUser.Counters);

public sealed class OwnCountersOnMigratedSqlite() : CounterContract<TallyingUser>(MigratedSqlite.Instance, TallyingUser.Mapping, TallyingUser.Counters);

public sealed class CountersOnMigratedPostgreSql() : CounterContract<CountingUser>(MigratedPostgreSql.Instance, CountingUser.Mapping, CountingUser.Counters);

public sealed class OwnCountersOnMigratedPostgreSql() : CounterContract<TallyingUser>(MigratedPostgreSql.Instance, TallyingUser.Mapping, TallyingUser.Counters);
