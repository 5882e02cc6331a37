using Auth101.Runtime.Tests.Flows;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests.InMemory;

// One row, as for each mapping on an engine.
public sealed class TestUserInMemory() : StoreContract<TestUser>(InMemoryEngine.Instance, InMemoryEngine.Mapping);

public sealed class CountersInMemory() : CounterContract<TestUser>(InMemoryEngine.Instance, InMemoryEngine.Mapping, new CounterColumns("rate_limit"));
