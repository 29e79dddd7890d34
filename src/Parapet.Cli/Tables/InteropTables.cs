using System.Globalization;
using Parapet.Questions.Interoperability;

namespace Parapet.Cli.Tables;

/// <summary>What came through of tracks in each standard, and what none of it carries.</summary>
internal static class InteropTables
{
    private const string Missing = "-";

    public static void Print(InteropAnswer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
            return;
        }

        Console.WriteLine(answer.Title);
        foreach (var idle in answer.Rows.Where(static row => row.States == 0).Select(static row => row.Post).Distinct())
        {
            Console.WriteLine($"{idle} holds no track at any step of --every.");
        }

        var rows = answer.Rows.Where(static row => row.States > 0).ToArray();
        ConsoleTables.Print(
            "What came through, % of the states sent", ["post", "standard", "states", "read", "place", "velocity", "identity", "other identity", "category", "status", "age", "accuracy"],
            rows.Select(static row => new[]
            {
                row.Post, row.Standard, row.States.ToString(CultureInfo.InvariantCulture), Percent(row.Read), Percent(row.Placed), Percent(row.Moving), Percent(row.SameIdentity), Percent(row.OtherIdentity),
                Percent(row.SameCategory), Percent(row.SameStatus), Percent(row.Aged), Percent(row.WithAccuracy),
            }));
        ConsoleTables.Print(
            "What the standard adds", ["post", "standard", "place m (rms)", "greatest", "velocity m/s (rms)", "greatest", "time ms, greatest", "confused", "bytes a state", "bytes a track and s", "us a state"],
            rows.Select(static row => new[]
            {
                row.Post, row.Standard, Number(row.PositionErrorMetres), Number(row.GreatestPositionErrorMetres), Number(row.VelocityErrorMetresPerSecond), Number(row.GreatestVelocityErrorMetresPerSecond),
                Number(row.GreatestTimeErrorSeconds * 1000), row.Confused.ToString(CultureInfo.InvariantCulture), Number(row.BytesPerState), Number(row.BytesPerTrackSecond), Number(row.LatencyMicroseconds),
            }));
        foreach (var loss in answer.Losses)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{loss.Standard} has no place for {string.Join("; ", loss.Loses)}. Its steps leave a place off by {loss.HalfStepMetres:0.###} m at the most, and a time by {loss.HalfTimeStepSeconds * 1000:0.####} ms, whether states fall on them or not."));
        }

        Console.WriteLine(InteropAnswer.Meaning);
    }

    private static string Percent(double? share) => share is { } value ? (100 * value).ToString("0.#", CultureInfo.InvariantCulture) : Missing;

    private static string Number(double? number) => number is { } value ? value.ToString("0.###", CultureInfo.InvariantCulture) : Missing;
}
