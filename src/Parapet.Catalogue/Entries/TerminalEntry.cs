using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Targets;

namespace Parapet.Catalogue.Entries;

/// <summary>A data-link terminal as its aircraft's file gives it.</summary>
public sealed record TerminalEntry
{
    [Description("Chance that it works on a flight."), Allowed("(0, 1]")]
    public required Figure<Ratio> Availability { get; init; }

    [Description("From one report of its own place to the next."), Allowed("[0.1 s, 600 s]")]
    public required Figure<Duration> Period { get; init; }

    [Description("Standard deviation of the place that it tells, along each axis."), Allowed("[0 m, 10 km]")]
    public required Figure<Length> PositionSigma { get; init; }

    /// <summary>The terminal that a draw gives.</summary>
    public TerminalDescription In(FigureDraw draw) =>
        new() { Availability = Availability.In(draw), Period = Period.In(draw), PositionSigma = PositionSigma.In(draw) };
}
