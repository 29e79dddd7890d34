using System.Collections.Immutable;

namespace Parapet.Interop.Hla;

/// <summary>Which federation is joined.</summary>
/// <param name="Name">As its server calls it.</param>
/// <param name="Modules">Of the object model by which the federation is made where there is none of its name; where empty, it must be there.</param>
public sealed record HlaFederation(string Name, ImmutableArray<HlaModule> Modules)
{
    /// <summary>As the federate is called in it.</summary>
    public string Federate { get; init; } = "Parapet";
}

/// <summary>A module of an object model, as its file holds it; Parapet brings none.</summary>
/// <param name="Name">Of the file, without its folder.</param>
/// <param name="Content">All of it.</param>
public sealed record HlaModule(string Name, ImmutableArray<byte> Content);
