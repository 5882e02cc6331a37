using Auth101.Runtime.Tests.Flows;

namespace Auth101.Stores.Tests.InMemory;

// One row, as for each mapping on an engine.
public sealed class TestUserInMemory() : StoreContract<TestUser>(InMemoryEngine.Instance, InMemoryEngine.Mapping);
