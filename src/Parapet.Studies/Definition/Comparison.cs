using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>Two options whose difference is to be reported.</summary>
public sealed record Comparison
{
    [Description("the option that is asked about")]
    public required string Of { get; init; }

    [Description("the option that it is held against")]
    public required string With { get; init; }
}
