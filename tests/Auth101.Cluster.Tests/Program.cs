using Auth101.Cluster.Tests.Nodes;
using Xunit.Runner.InProc.SystemConsole;

// Runs the tests; or, for them, a node that listens on its standard input.
return args is [RemoteNode.Argument, ..] ? await RemoteNode.ListenAsync(args) : await ConsoleRunner.Run(args);
