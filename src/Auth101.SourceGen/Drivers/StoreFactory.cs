namespace Auth101.SourceGen.Drivers;

/// <summary>A way to make a store: a method of the factory class and an extension method of the builder.</summary>
/// <param name="Parameters">What the methods take.</param>
/// <param name="Arguments">What the store's constructor takes, in terms of the parameters.</param>
/// <param name="NeedsServices">Whether the arguments come from <c>services</c>, so that there is no method of the factory class.</param>
internal sealed record StoreFactory(IReadOnlyList<FactoryParameter> Parameters, string Arguments, bool NeedsServices = false);

/// <summary>A parameter of a factory.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Documentation">What it is.</param>
/// <param name="Default">Its default value as written in code; null if it has none.</param>
internal sealed record FactoryParameter(string Type, string Name, string Documentation, string? Default = null)
{
    public string Declaration => Default is null ? $"{Type} {Name}" : $"{Type} {Name} = {Default}";
}
