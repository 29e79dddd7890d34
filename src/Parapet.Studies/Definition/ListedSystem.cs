using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>A system of a force as a study lists it. The bare id says no more than the first field.</summary>
public sealed record ListedSystem
{
    [Description("the catalogue id of the system")]
    public required string System { get; init; }

    [Description("the name of the site on which it stands under the siting rule 'listed'; the next free one in their order if left out")]
    public string? At { get; init; }

    [Description("where it looks under the siting rule 'listed'; as places.boresight if left out")]
    public Azimuth? Boresight { get; init; }

    /// <summary>Systems of which nothing is said but what they are.</summary>
    public static ImmutableArray<ListedSystem> Of(params ReadOnlySpan<string> ids)
    {
        var systems = ImmutableArray.CreateBuilder<ListedSystem>(ids.Length);
        foreach (var id in ids)
        {
            systems.Add(new() { System = id });
        }

        return systems.MoveToImmutable();
    }
}
