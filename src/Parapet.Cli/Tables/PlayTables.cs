using System.Globalization;
using Parapet.Questions.Playing;

namespace Parapet.Cli.Tables;

/// <summary>What was sent of a raid, and what each standard has no place for.</summary>
internal static class PlayTables
{
    public static void Print(PlayAnswer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
            return;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Title}: {answer.Objects} objects, {answer.States} states in {answer.Seconds / 60:0.0} min; pictures of {string.Join(", ", answer.Posts)}; at the most {answer.LatestSeconds * 1000:0} ms late."));
        if (!answer.Datagrams.IsEmpty)
        {
            ConsoleTables.Print("Sent", ["standard", "to", "datagrams", "kB", "not sent"], answer.Datagrams.Select(static sent => new[]
            {
                sent.Format, sent.To, Number(sent.Datagrams), (sent.Bytes / 1000.0).ToString("0.0", CultureInfo.InvariantCulture), Number(sent.Unsent),
            }));
        }

        foreach (var sent in answer.Datagrams)
        {
            Console.WriteLine($"{sent.Format} has no place for {string.Join("; ", sent.Loses)}.");
        }

        if (answer.Hla is { } told)
        {
            Print(told);
        }

        if (answer.Acmi is { } acmi)
        {
            Console.WriteLine($"Tacview: {acmi.Served} served, {acmi.Refused} refused.");
        }
    }

    private static void Print(ToldFederation told)
    {
        Console.WriteLine($"Federation {told.Federation} at {told.To}: {Number(told.Objects)} objects, {Number(told.Updates)} updates; {Number(told.Refused)} refused, {Number(told.LeftOut)} left out; received {Number(told.Callbacks)} callbacks ({Number(told.Asked)} asked for values, {Number(told.Malformed)} unreadable), {Number(told.Stray)} stray packets; none obeyed.");
        if (told.FirstRefusal.Length > 0)
        {
            Console.WriteLine($"The first refusal: {told.FirstRefusal}.");
        }

        Console.WriteLine($"HLA has no place for, or is not told, {string.Join("; ", told.Loses)}.");
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
