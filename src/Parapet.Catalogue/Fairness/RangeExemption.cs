using System.Collections.Immutable;
using Parapet.Catalogue.Figures;

namespace Parapet.Catalogue.Fairness;

/// <summary>Figures of systems for which a range has no meaning, or whose dispute another figure carries, alike for all of them.</summary>
/// <param name="Fields">Places in a file, without the numbers of list items; a name alone stands for the last part of a place.</param>
/// <param name="Reason">Why.</param>
public sealed record RangeExemption(ImmutableArray<string> Fields, string Reason)
{
    private const double WholeTurn = 2 * Math.PI;

    /// <summary>Every exemption by field.</summary>
    public static ImmutableArray<RangeExemption> All { get; } =
    [
        new(["count", "launchers", "roundsPerLauncher", "reloads", "trackCapacity"], "a count, published as one number for every system, or a load-out that is a choice of ours"),
        new(["instrumentedRange"], "an end of the display, told as one number for every radar; the reference range carries the dispute"),
        new(["referenceCrossSection"], "the other half of a pair: the reference range that is stated on it carries the dispute"),
        new(["power.averagePower", "power.aperture", "power.apertureEfficiency", "power.transmitGain", "power.dwell", "power.systemTemperature"], "stands beside the reference range for comparison; no run uses it"),
        new(["fireUnits.launchDelay.least", "fireUnits.launchDelay.likeliest"], "one case's own spread runs from it to the greatest time, which carries the dispute; shared by all"),
    ];

    /// <summary>Why a figure needs no range; null where it needs one.</summary>
    /// <param name="field">Its place without the numbers of list items.</param>
    public static string? ReasonFor(string field, Figure figure) =>
        All.FirstOrDefault(exemption => exemption.Fields.Any(name => field == name || field.EndsWith("." + name, StringComparison.Ordinal)))?.Reason
        ?? (figure.Value == 0 ? "nothing: what it does not have"
            : field.EndsWith("sectorWidth", StringComparison.Ordinal) && Math.Abs(figure.Value - WholeTurn) < 1e-9 ? "a whole turn"
            : null);
}
