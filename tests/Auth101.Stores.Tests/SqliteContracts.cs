using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

// One row for each mapping.
public sealed class DefaultUserOnSqlite() : StoreContract<DefaultUser>(SqliteFileEngine.Instance, DefaultUser.Mapping);

public sealed class DefaultUserInSqliteMemory() : StoreContract<DefaultUser>(SqliteMemoryEngine.Instance, DefaultUser.Mapping);

public sealed class OwnTableUserOnSqlite() : StoreContract<OwnTableUser>(SqliteFileEngine.Instance, OwnTableUser.Mapping);

public sealed class TextIdUserOnSqlite() : StoreContract<TextIdUser>(SqliteFileEngine.Instance, TextIdUser.Mapping);

public sealed class IntIdUserOnSqlite() : StoreContract<IntIdUser>(SqliteFileEngine.Instance, IntIdUser.Mapping);

public sealed class LongIdUserOnSqlite() : StoreContract<LongIdUser>(SqliteFileEngine.Instance, LongIdUser.Mapping);

public sealed class MixedIdUserOnSqlite() : StoreContract<MixedIdUser>(SqliteFileEngine.Instance, MixedIdUser.Mapping);

public sealed class NumberedUserOnSqlite() : StoreContract<NumberedUser>(SqliteFileEngine.Instance, NumberedUser.Mapping);

public sealed class AllOwnUserOnSqlite() : StoreContract<AllOwnUser>(SqliteFileEngine.Instance, AllOwnUser.Mapping);

public sealed class AllOwnUserInSqliteMemory() : StoreContract<AllOwnUser>(SqliteMemoryEngine.Instance, AllOwnUser.Mapping);

public sealed class MinimalUserOnSqlite() : StoreContract<MinimalUser>(SqliteFileEngine.Instance, MinimalUser.Mapping);

public sealed class OddNamesUserOnSqlite() : StoreContract<OddNamesUser>(SqliteFileEngine.Instance, OddNamesUser.Mapping);

public sealed class RecordUserOnSqlite() : StoreContract<Outer.Middle.RecordUser>(SqliteFileEngine.Instance, Outer.Middle.RecordUser.Mapping);

public sealed class PositionalUserOnSqlite() : StoreContract<PositionalUser>(SqliteFileEngine.Instance, PositionalUser.Mapping);

public sealed class SchemaUserOnSqlite() : StoreContract<SchemaUser>(SqliteFileEngine.Instance, SchemaUser.Mapping);

public sealed class EveryTypeUserOnSqlite() : ColumnTypeContract(SqliteFileEngine.Instance);

public sealed class OwnConstraintsOnSqlite() : OwnTableContract(SqliteFileEngine.Instance);

public sealed class TriggerIdsOnSqlite() : TriggerIdContract(SqliteFileEngine.Instance);

public sealed class DamagedSchemaOnSqlite() : DamagedSchemaContract(SqliteFileEngine.Instance);
