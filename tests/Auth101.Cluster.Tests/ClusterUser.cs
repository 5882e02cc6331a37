namespace Auth101.Cluster.Tests;

/// <summary>Nothing declared: the four default tables.</summary>
[Auth101User]
public sealed partial class ClusterUser;
