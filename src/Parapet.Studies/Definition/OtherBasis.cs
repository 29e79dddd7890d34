using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>A further basis on which every option is run, beside the study's own.</summary>
public sealed record OtherBasis
{
    [Description("'equal cost', 'equal rounds and channels' (every force is cut down to the least of all) or 'as offered'")]
    public required string Basis { get; init; }

    [Description("the same in a sentence or two")]
    public required string Note { get; init; }
}
