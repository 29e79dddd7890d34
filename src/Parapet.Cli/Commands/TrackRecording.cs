using Parapet.Catalogue.Reading;
using Parapet.Cli.Tables;
using Parapet.Questions.Tracking.Recordings;

namespace Parapet.Cli.Commands;

/// <summary>Tracks the plots of a recording and writes the tracks.</summary>
internal static class TrackRecording
{
    /// <param name="problems">What is wrong with the call so far.</param>
    public static int Run(TrackRecordingQuestion question, string output, bool json, Problems problems, CancellationToken cancellation)
    {
        var name = Path.GetFileName(question.File);
        TrackRecordingAnswer? answer;
        try
        {
            answer = ProgressDisplay.Show(name, progress => question.Answer(problems, progress, cancellation));
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted: nothing was written.");
            return ExitCode.Interrupted;
        }

        if (answer is null || !problems.None)
        {
            return Complaint.Print(problems);
        }

        if (!OutputFile.TryWrite(output, stream => stream.Write(answer.Table.Span)))
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
            return ExitCode.Done;
        }

        Tell(answer);
        ConsoleTables.Print(name, ["radar", "stands at", "turns", "of", "plots", "range", "azimuth", "heights"],
        [
            .. answer.Radars.Select(radar => (string[])
            [
                radar.Source,
                FormattableString.Invariant($"{radar.LatitudeDegrees:F4}, {radar.LongitudeDegrees:F4}, {radar.HeightMetres:F0} m"),
                FormattableString.Invariant($"{radar.Turns}"),
                FormattableString.Invariant($"{radar.TurnSeconds:G4} s"),
                FormattableString.Invariant($"{radar.Plots}"),
                FormattableString.Invariant($"{radar.RangeSigmaMetres:G4} m"),
                FormattableString.Invariant($"{radar.AzimuthSigmaDegrees:G3} deg"),
                radar.UsesHeights ? "used" : "not used",
            ]),
        ]);
        Console.WriteLine(FormattableString.Invariant(
            $"{answer.Tracks} tracks, {answer.Rows} rows; east, north and up of {answer.OriginLatitudeDegrees:F4}, {answer.OriginLongitudeDegrees:F4}, {answer.OriginHeightMetres:F0} m; seconds since midnight."));
        return ExitCode.Done;
    }

    private static void Tell(TrackRecordingAnswer answer)
    {
        if (answer.Unreadable > 0)
        {
            Console.Error.WriteLine($"{answer.Unreadable} places of the recording could not be read; the first: {answer.FirstUnreadable}.");
        }

        if (answer.PlotsLeftOut > 0)
        {
            Console.Error.WriteLine($"{answer.PlotsLeftOut} reports were left out: without time, range and bearing, or of tests.");
        }

        if (answer.PlotsRepeated > 0)
        {
            Console.Error.WriteLine($"{answer.PlotsRepeated} plots were left out: the recording told them before.");
        }

        if (answer.OtherRecords > 0)
        {
            Console.Error.WriteLine($"{answer.OtherRecords} records of other categories were passed over.");
        }

        foreach (var radar in answer.Radars.Where(radar => !radar.Notes.IsEmpty))
        {
            Console.Error.WriteLine($"Radar {radar.Source}: {string.Join("; ", radar.Notes)}.");
        }
    }
}
