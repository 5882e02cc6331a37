using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

// One row for each mapping.
public sealed class DefaultUserOnPostgreSql() : StoreContract<DefaultUser>(PostgreSqlEngine.Instance, DefaultUser.Mapping);

public sealed class OwnTableUserOnPostgreSql() : StoreContract<OwnTableUser>(PostgreSqlEngine.Instance, OwnTableUser.Mapping);

public sealed class TextIdUserOnPostgreSql() : StoreContract<TextIdUser>(PostgreSqlEngine.Instance, TextIdUser.Mapping);

public sealed class IntIdUserOnPostgreSql() : StoreContract<IntIdUser>(PostgreSqlEngine.Instance, IntIdUser.Mapping);

public sealed class LongIdUserOnPostgreSql() : StoreContract<LongIdUser>(PostgreSqlEngine.Instance, LongIdUser.Mapping);

public sealed class MixedIdUserOnPostgreSql() : StoreContract<MixedIdUser>(PostgreSqlEngine.Instance, MixedIdUser.Mapping);

public sealed class NumberedUserOnPostgreSql() : StoreContract<NumberedUser>(PostgreSqlEngine.Instance, NumberedUser.Mapping);

public sealed class AllOwnUserOnPostgreSql() : StoreContract<AllOwnUser>(PostgreSqlEngine.Instance, AllOwnUser.Mapping);

public sealed class MinimalUserOnPostgreSql() : StoreContract<MinimalUser>(PostgreSqlEngine.Instance, MinimalUser.Mapping);

public sealed class OddNamesUserOnPostgreSql() : StoreContract<OddNamesUser>(PostgreSqlEngine.Instance, OddNamesUser.Mapping);

public sealed class RecordUserOnPostgreSql() : StoreContract<Outer.Middle.RecordUser>(PostgreSqlEngine.Instance, Outer.Middle.RecordUser.Mapping);

public sealed class PositionalUserOnPostgreSql() : StoreContract<PositionalUser>(PostgreSqlEngine.Instance, PositionalUser.Mapping);

public sealed class SchemaUserOnPostgreSql() : StoreContract<SchemaUser>(PostgreSqlEngine.Instance, SchemaUser.Mapping);

public sealed class EveryTypeUserOnPostgreSql() : ColumnTypeContract(PostgreSqlEngine.Instance);

public sealed class OwnConstraintsOnPostgreSql() : OwnTableContract(PostgreSqlEngine.Instance);

public sealed class TriggerIdsOnPostgreSql() : TriggerIdContract(PostgreSqlEngine.Instance);

public sealed class ConnectionsOnPostgreSql() : ServerContract(PostgreSqlEngine.Instance);

public sealed class DamagedSchemaOnPostgreSql() : DamagedSchemaContract(PostgreSqlEngine.Instance);
