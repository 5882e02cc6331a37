using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

// One row for each mapping.
public sealed class DefaultUserOnSqlite() : SqlStoreContract<DefaultUser>(SqliteFileEngine.Instance, DefaultUser.Mapping);

public sealed class DefaultUserInSqliteMemory() : SqlStoreContract<DefaultUser>(SqliteMemoryEngine.Instance, DefaultUser.Mapping);

public sealed class OwnTableUserOnSqlite() : SqlStoreContract<OwnTableUser>(SqliteFileEngine.Instance, OwnTableUser.Mapping);

public sealed class MemberOnSqlite() : SqlStoreContract<Member>(SqliteFileEngine.Instance, Member.Mapping);

public sealed class NumberedMemberOnSqlite() : SqlStoreContract<NumberedMember>(SqliteFileEngine.Instance, NumberedMember.Mapping);

public sealed class ConditionsOnSqlite() : ConditionContract(SqliteFileEngine.Instance);

public sealed class ComposedHashesOnSqlite() : ComposedHashContract(SqliteFileEngine.Instance);

public sealed class CountedTimeUserOnSqlite() : SqlStoreContract<CountedTimeUser>(SqliteFileEngine.Instance, CountedTimeUser.Mapping);

public sealed class TextIdUserOnSqlite() : SqlStoreContract<TextIdUser>(SqliteFileEngine.Instance, TextIdUser.Mapping);

public sealed class IntIdUserOnSqlite() : SqlStoreContract<IntIdUser>(SqliteFileEngine.Instance, IntIdUser.Mapping);

public sealed class LongIdUserOnSqlite() : SqlStoreContract<LongIdUser>(SqliteFileEngine.Instance, LongIdUser.Mapping);

public sealed class MixedIdUserOnSqlite() : SqlStoreContract<MixedIdUser>(SqliteFileEngine.Instance, MixedIdUser.Mapping);

public sealed class NumberedUserOnSqlite() : SqlStoreContract<NumberedUser>(SqliteFileEngine.Instance, NumberedUser.Mapping);

public sealed class AllOwnUserOnSqlite() : SqlStoreContract<AllOwnUser>(SqliteFileEngine.Instance, AllOwnUser.Mapping);

public sealed class AllOwnUserInSqliteMemory() : SqlStoreContract<AllOwnUser>(SqliteMemoryEngine.Instance, AllOwnUser.Mapping);

public sealed class MinimalUserOnSqlite() : SqlStoreContract<MinimalUser>(SqliteFileEngine.Instance, MinimalUser.Mapping);

public sealed class LeavingUserOnSqlite() : SqlStoreContract<LeavingUser>(SqliteFileEngine.Instance, LeavingUser.Mapping);

public sealed class FactoryUserOnSqlite() : SqlStoreContract<FactoryUser>(SqliteFileEngine.Instance, FactoryUser.Mapping);

public sealed class GuidFactoryUserOnSqlite() : SqlStoreContract<GuidFactoryUser>(SqliteFileEngine.Instance, GuidFactoryUser.Mapping);

public sealed class FilledUserOnSqlite() : SqlStoreContract<FilledUser>(SqliteFileEngine.Instance, FilledUser.Mapping);

public sealed class OddNamesUserOnSqlite() : SqlStoreContract<OddNamesUser>(SqliteFileEngine.Instance, OddNamesUser.Mapping);

public sealed class RecordUserOnSqlite() : SqlStoreContract<Outer.Middle.RecordUser>(SqliteFileEngine.Instance, Outer.Middle.RecordUser.Mapping);

public sealed class PositionalUserOnSqlite() : SqlStoreContract<PositionalUser>(SqliteFileEngine.Instance, PositionalUser.Mapping);

public sealed class SchemaUserOnSqlite() : SqlStoreContract<SchemaUser>(SqliteFileEngine.Instance, SchemaUser.Mapping);

public sealed class ViewUserOnSqlite() : SqlStoreContract<ViewUser>(SqliteFileEngine.Instance, ViewUser.Mapping);

public sealed class ViewHashUserOnSqlite() : SqlStoreContract<ViewHashUser>(SqliteFileEngine.Instance, ViewHashUser.Mapping);

public sealed class EveryTypeUserOnSqlite() : ColumnTypeContract(SqliteFileEngine.Instance);

public sealed class OwnConstraintsOnSqlite() : OwnTableContract(SqliteFileEngine.Instance);

public sealed class FilledColumnsOnSqlite() : FilledColumnContract(SqliteFileEngine.Instance);

public sealed class TriggerIdsOnSqlite() : TriggerIdContract(SqliteFileEngine.Instance);

public sealed class DamagedSchemaOnSqlite() : DamagedSchemaContract(SqliteFileEngine.Instance);

public sealed class CountedTimesOnSqlite() : CountedTimeContract(SqliteFileEngine.Instance);

public sealed class StrictReferencesOnSqlite() : StrictReferenceContract(SqliteFileEngine.Instance, "TEXT", "FOREIGN KEY");

public sealed class DeferredReferencesOnSqlite() : StrictReferenceContract(SqliteFileEngine.Instance, "TEXT", "FOREIGN KEY", Deferred);

public sealed class DeferredReferencesInSqliteMemory() : StrictReferenceContract(SqliteMemoryEngine.Instance, "TEXT", "FOREIGN KEY", Deferred);

public sealed class ViewHashOnSqlite() : ViewHashContract(SqliteFileEngine.Instance);

public sealed class CountersOnSqlite() : CounterContract<CountingUser>(SqliteFileEngine.Instance, CountingUser.Mapping, CountingUser.Counters);

public sealed class OwnCountersOnSqlite() : CounterContract<TallyingUser>(SqliteFileEngine.Instance, TallyingUser.Mapping, TallyingUser.Counters);

public sealed class CountersInSqliteMemory() : CounterContract<CountingUser>(SqliteMemoryEngine.Instance, CountingUser.Mapping, CountingUser.Counters);
