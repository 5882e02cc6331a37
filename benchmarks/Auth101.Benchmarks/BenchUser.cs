namespace Auth101.Benchmarks;

/// <summary>The user class whose generated stores are measured. Every other variant fills it just as completely.</summary>
[Auth101User]
public partial class BenchUser;
