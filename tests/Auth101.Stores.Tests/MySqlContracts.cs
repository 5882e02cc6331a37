using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

// One row for each mapping.
public sealed class DefaultUserOnMySql() : SqlStoreContract<DefaultUser>(MySqlEngine.Instance, DefaultUser.Mapping);

public sealed class OwnTableUserOnMySql() : SqlStoreContract<OwnTableUser>(MySqlEngine.Instance, OwnTableUser.Mapping);

public sealed class MemberOnMySql() : SqlStoreContract<Member>(MySqlEngine.Instance, Member.Mapping);

public sealed class NumberedMemberOnMySql() : SqlStoreContract<NumberedMember>(MySqlEngine.Instance, NumberedMember.Mapping);

public sealed class ConditionsOnMySql() : ConditionContract(MySqlEngine.Instance);

public sealed class ComposedHashesOnMySql() : ComposedHashContract(MySqlEngine.Instance);

public sealed class BytesIdUserOnMySql() : SqlStoreContract<BytesIdUser>(MySqlEngine.Instance, BytesIdUser.Mapping);

public sealed class BytesTextIdUserOnMySql() : SqlStoreContract<BytesTextIdUser>(MySqlEngine.Instance, BytesTextIdUser.Mapping);

public sealed class CountedTimeUserOnMySql() : SqlStoreContract<CountedTimeUser>(MySqlEngine.Instance, CountedTimeUser.Mapping);

public sealed class TextIdUserOnMySql() : SqlStoreContract<TextIdUser>(MySqlEngine.Instance, TextIdUser.Mapping);

public sealed class IntIdUserOnMySql() : SqlStoreContract<IntIdUser>(MySqlEngine.Instance, IntIdUser.Mapping);

public sealed class LongIdUserOnMySql() : SqlStoreContract<LongIdUser>(MySqlEngine.Instance, LongIdUser.Mapping);

public sealed class MixedIdUserOnMySql() : SqlStoreContract<MixedIdUser>(MySqlEngine.Instance, MixedIdUser.Mapping);

public sealed class NumberedUserOnMySql() : SqlStoreContract<NumberedUser>(MySqlEngine.Instance, NumberedUser.Mapping);

public sealed class AllOwnUserOnMySql() : SqlStoreContract<AllOwnUser>(MySqlEngine.Instance, AllOwnUser.Mapping);

public sealed class MinimalUserOnMySql() : SqlStoreContract<MinimalUser>(MySqlEngine.Instance, MinimalUser.Mapping);

public sealed class LeavingUserOnMySql() : SqlStoreContract<LeavingUser>(MySqlEngine.Instance, LeavingUser.Mapping);

public sealed class FactoryUserOnMySql() : SqlStoreContract<FactoryUser>(MySqlEngine.Instance, FactoryUser.Mapping);

public sealed class GuidFactoryUserOnMySql() : SqlStoreContract<GuidFactoryUser>(MySqlEngine.Instance, GuidFactoryUser.Mapping);

public sealed class FilledUserOnMySql() : SqlStoreContract<FilledUser>(MySqlEngine.Instance, FilledUser.Mapping);

public sealed class OddNamesUserOnMySql() : SqlStoreContract<OddNamesUser>(MySqlEngine.Instance, OddNamesUser.Mapping);

public sealed class RecordUserOnMySql() : SqlStoreContract<Outer.Middle.RecordUser>(MySqlEngine.Instance, Outer.Middle.RecordUser.Mapping);

public sealed class PositionalUserOnMySql() : SqlStoreContract<PositionalUser>(MySqlEngine.Instance, PositionalUser.Mapping);

public sealed class ViewUserOnMySql() : SqlStoreContract<ViewUser>(MySqlEngine.Instance, ViewUser.Mapping);

public sealed class EveryTypeUserOnMySql() : ColumnTypeContract(MySqlEngine.Instance);

public sealed class OwnConstraintsOnMySql() : OwnTableContract(MySqlEngine.Instance);

public sealed class FilledColumnsOnMySql() : FilledColumnContract(MySqlEngine.Instance);

public sealed class TriggerIdsOnMySql() : TriggerIdContract(MySqlEngine.Instance)
{
    [Fact]
    public async Task A_connection_that_keeps_what_it_made_before_gives_it_to_nobody()
    {
        var store = Mapping.MySql(Database.ConnectionString + ";Maximum Pool Size=1;Connection Reset=false");
        using var disposable = store as IDisposable;

        await TakesIdsOfItsRows(store);
    }
}

public sealed class ConnectionsOnMySql() : ServerContract(MySqlEngine.Instance);

public sealed class DamagedSchemaOnMySql() : DamagedSchemaContract(MySqlEngine.Instance);

public sealed class CountedTimesOnMySql() : CountedTimeContract(MySqlEngine.Instance);

public sealed class UserRemovalOnMySql() : UserRemovalContract(MySqlEngine.Instance);

public sealed class StrictReferencesOnMySql() : StrictReferenceContract(MySqlEngine.Instance, "char(36)");

public sealed class ViewHashOnMySql() : ViewHashContract(MySqlEngine.Instance);

public sealed class ViewLockOnMySql() : ViewContract(MySqlEngine.Instance);

public sealed class CountersOnMySql() : CounterContract<CountingUser>(MySqlEngine.Instance, CountingUser.Mapping, CountingUser.Counters);

public sealed class OwnCountersOnMySql() : CounterContract<TallyingUser>(MySqlEngine.Instance, TallyingUser.Mapping, TallyingUser.Counters);
