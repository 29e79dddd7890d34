using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Questions.Json;
using Parapet.Studies.Definition;

namespace Parapet.Questions.Editing;

/// <summary>What coverage of a study that is being changed is asked for.</summary>
/// <param name="Text">The whole study.</param>
/// <param name="Force">By its name.</param>
/// <param name="Rule">By which it is sited.</param>
/// <param name="HeightMetres">Of the target above the ellipsoid; from 30 to 30 000.</param>
/// <param name="IsFine">Whether every 3 degrees in steps of 5 km; else every 10 in steps of 10, for while something is dragged.</param>
/// <param name="Candidate">A system at the cursor; null for none.</param>
public sealed record CoverageAsked(string Text, string Force, SitingRule Rule, double HeightMetres, bool IsFine, CandidateAsked? Candidate = null);

/// <summary>A system where it might stand.</summary>
/// <param name="System">The catalogue's id.</param>
/// <param name="LatitudeDegrees">North is positive.</param>
/// <param name="LongitudeDegrees">East is positive.</param>
/// <param name="BoresightDegrees">Where it looks, clockwise from north.</param>
/// <param name="InPlaceOf">Index of the force's own system that it stands for; null for one system more.</param>
public sealed record CandidateAsked(string System, double LatitudeDegrees, double LongitudeDegrees, double BoresightDegrees, int? InPlaceOf = null);

/// <summary>What the radars of a force and of the nation see, and what one system more would add.</summary>
public sealed record ShownCoverage
{
    [Description("Of radars that stand; each once around.")]
    public required ImmutableArray<ShownRing> Rings { get; init; }

    [Description("Of the system at the cursor; null where there is none.")]
    public required ShownGain? Candidate { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}

/// <summary>The edge of what a radar sees of a fighter of 2 square metres: the nearer of horizon and echo; of a sector with the radar's own place first.</summary>
/// <param name="EdgeDegrees">Longitude and latitude in turn; not closed.</param>
public sealed record ShownRing(string Radar, ImmutableArray<double> EdgeDegrees);

/// <summary>What a system at the cursor sees.</summary>
/// <param name="Rings">Of its radars.</param>
/// <param name="SeesSquareKilometres">In all.</param>
/// <param name="AddsSquareKilometres">Of them what no radar that stands sees.</param>
/// <param name="Sees">Defended places over which it sees the target.</param>
/// <param name="Adds">Of them those over which no radar that stands does.</param>
public sealed record ShownGain(ImmutableArray<ShownRing> Rings, double SeesSquareKilometres, double AddsSquareKilometres, ImmutableArray<string> Sees, ImmutableArray<string> Adds);
