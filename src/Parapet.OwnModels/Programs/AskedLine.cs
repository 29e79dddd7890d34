using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Parapet.OwnModels.Programs;

/// <summary>A line that a program is sent.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HelloAsked), "hello")]
[JsonDerivedType(typeof(PostAsked), "post")]
[JsonDerivedType(typeof(FallingAsked), "falling")]
[JsonDerivedType(typeof(AirBreathingAsked), "airBreathing")]
public abstract record AskedLine;

/// <summary>The first line: which protocol is spoken.</summary>
/// <param name="Protocol">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record HelloAsked(string Protocol, int Version) : AskedLine;

/// <summary>Tells of a post of the run; each is told before the first track.</summary>
public sealed record PostAsked : AskedLine
{
    [Description("the number of this line, from 1, which the answer repeats")]
    public required long Line { get; init; }

    [Description("the post, from 0 in the order in which posts are told")]
    public required int Post { get; init; }

    [Description("what the post defends; a threat names them by their place in this list, from 0")]
    public required IReadOnlyList<ToldAsset> Assets { get; init; }

    [Description("impacts so far beyond an asset's own radius still harm it")]
    public required double HarmRadiusMetres { get; init; }
}

/// <summary>An asset of a post.</summary>
public sealed record ToldAsset
{
    public required string Name { get; init; }

    [Description("earth-centred, earth-fixed (WGS 84): x, y, z")]
    public required double[] PositionMetres { get; init; }

    [Description("impacts within it do harm")]
    public required double RadiusMetres { get; init; }

    [Description("relative worth, positive")]
    public required double Value { get; init; }
}

/// <summary>Asks for the threat of a falling body.</summary>
public sealed record FallingAsked : AskedLine
{
    [Description("the number of this line, from 1, which the answer repeats")]
    public required long Line { get; init; }

    [Description("the post that asks")]
    public required int Post { get; init; }

    [Description("the track's newest report")]
    public required ToldTrack Track { get; init; }

    [Description("where the post expects it to fall; null where it reaches no ground within the prediction")]
    public required ToldImpact? Impact { get; init; }
}

/// <summary>Asks for the threat of an air-breathing track.</summary>
public sealed record AirBreathingAsked : AskedLine
{
    [Description("the number of this line, from 1, which the answer repeats")]
    public required long Line { get; init; }

    [Description("the post that asks")]
    public required int Post { get; init; }

    [Description("the track's newest report")]
    public required ToldTrack Track { get; init; }
}
