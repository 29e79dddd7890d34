using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Interop.Hla;

namespace Parapet.Questions.Playing;

/// <summary>What a federation of HLA was told, and what came from it.</summary>
public sealed record ToldFederation
{
    [Description("Its name.")]
    public required string Federation { get; init; }

    [Description("Where its server is.")]
    public required string To { get; init; }

    [Description("Objects that were registered.")]
    public required long Objects { get; init; }

    [Description("Updates of objects' values that were taken.")]
    public required long Updates { get; init; }

    [Description("Registrations, updates and deletions that were answered with an exception.")]
    public required long Refused { get; init; }

    [Description("The first such exception; empty where there was none.")]
    public required string FirstRefusal { get; init; }

    [Description("Objects beyond those that there are numbers for, which were not told.")]
    public required long LeftOut { get; init; }

    [Description("Callbacks that were received and not obeyed.")]
    public required long Callbacks { get; init; }

    [Description("Of the callbacks, those that asked for values, which were told again.")]
    public required long Asked { get; init; }

    [Description("Of the callbacks, those that could not be read.")]
    public required long Malformed { get; init; }

    [Description("Packets that answered nothing, or had another number than the next.")]
    public required long Stray { get; init; }

    [Description("What the raid holds and the federation was not told.")]
    public required ImmutableArray<string> Loses { get; init; }

    internal static ToldFederation Of(string name, string to, HlaTally tally) => new()
    {
        Federation = name,
        To = to,
        Objects = tally.Objects,
        Updates = tally.Updates,
        Refused = tally.Refused,
        FirstRefusal = tally.FirstRefusal,
        LeftOut = tally.LeftOut,
        Callbacks = tally.Callbacks,
        Asked = tally.Asked,
        Malformed = tally.Malformed,
        Stray = tally.Stray,
        Loses = HlaSceneWriter.Loses,
    };
}
