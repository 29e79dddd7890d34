using Parapet.Drawing.Labels;
using Parapet.Questions.Coverage;

namespace Parapet.Cli.Tables;

/// <summary>Areas of a coverage map as tables.</summary>
internal static class CoverageTables
{
    public static void Print(CoverageAnswer answer)
    {
        var above = answer.Above == HeightDatum.Ground ? "above ground" : "above sea level";
        ConsoleTables.Print(
            answer.Title,
            ["target " + above, "covered km2", "by two or more", "hidden by the ground"],
            answer.Heights.Select(height => (string[])[LengthText.Of(height.Height), Text(height.Covered), Text(height.Overlap), Text(height.Gaps)]));
        ConsoleTables.Print(
            "Sensors",
            ["radar", "antenna m", "reach km", .. answer.Heights.Select(height => LengthText.Of(height.Height) + ": km2 (it alone)")],
            answer.Sensors.Select((sensor, i) => (string[])
            [
                sensor.Name,
                FormattableString.Invariant($"{sensor.AntennaHeight.Metres:F0}"),
                FormattableString.Invariant($"{sensor.Reach.Kilometres:F1}"),
                .. answer.Heights.Select(height => $"{Text(height.Sensors[i].Covered)} ({Text(height.Sensors[i].ItAlone)})"),
            ]));
        Console.WriteLine(answer.Subtitle);
        Console.WriteLine($"Ground within reach: {string.Join(", ", answer.GroundShares.Select(share => FormattableString.Invariant($"{100 * share.Share.Value:0.#} % {share.Layer}")))}.");
        if (answer.MissingTiles is { } command)
        {
            Console.WriteLine($"Finer relief for the land that no tile covers: {command}");
        }

        if (answer.Voids > 0)
        {
            Console.WriteLine(FormattableString.Invariant($"{answer.Voids:N0} posts of the tiles used have no height: bridged up to 1 km, else coarser relief stands in for them."));
        }
    }

    private static string Text(Area area) => FormattableString.Invariant($"{area.SquareMetres / 1e6:N0}");
}
