using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Interop.Scenes;
using Parapet.Questions.Exporting;

namespace Parapet.Cli.Commands;

/// <summary>Writes one raid in open standards.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var scene = new SceneOptions();
        var files = SceneFormat.All.ToDictionary(format => format, format => new Option<string?>($"--{format.Name}")
        {
            Description = $"A file for {format.Reader}, which ends in {string.Join(" or ", format.Endings)}.",
        });
        var begins = new Option<string?>("--begins") { Description = "The date of the raid's first moment, as 2000-01-01T00:00:00Z, which it is without this option." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of text." };
        var command = new Command("export", Help.WithExamples(
            "Writes one raid for other programs to show: what truly flies, what a post believes, and what is done about it.",
            "parapet export out/anatolia --acmi raid.acmi",
            "parapet export out/anatolia --option \"S-400 isolated\" --replication 17 --posts all --no-truth --acmi raid.acmi"))
        {
            begins, json,
        };
        scene.AddTo(command);
        foreach (var option in files.Values)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var problems = new Problems();
            var wanted = files.Where(file => parsed.GetValue(file.Value) is not null).Select(file => (Format: file.Key, Path: parsed.GetValue(file.Value)!)).ToImmutableArray();
            foreach (var (format, path) in wanted)
            {
                OutputFile.Check(path, $"--{format.Name}", problems, format.Endings.AsSpan());
            }

            foreach (var twice in wanted.GroupBy(file => Path.GetFullPath(file.Path)).Where(files => files.Count() > 1))
            {
                problems.Add(new(string.Join(" and ", twice.Select(file => $"--{file.Format.Name}")), 0, "", twice.First().Path, "a file for each"));
            }

            if (wanted.IsEmpty)
            {
                problems.Add(new("export", 0, "", "no file", $"one or more of {string.Join(", ", files.Values.Select(option => option.Name))}"));
            }

            var question = new ExportQuestion(scene.Of(parsed, problems), [.. wanted.Select(file => file.Format)]) { Clock = Clock(parsed.GetValue(begins), problems) };
            var isJson = parsed.GetValue(json);
            return Task.Run(() => Run(question, [.. wanted.Select(file => file.Path)], problems, isJson, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static SceneClock Clock(string? text, Problems problems)
    {
        const string format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";
        if (text is null)
        {
            return SceneClock.Usual;
        }

        if (DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var begins) && begins.UtcDateTime.Year is >= 1970 and <= 2100)
        {
            return new(begins.ToUniversalTime());
        }

        problems.Add(new("--begins", 0, "", $"'{text}'", "a date and time from 1970 to 2100, as 2000-01-01T00:00:00Z"));
        return SceneClock.Usual;
    }

    private static int Run(ExportQuestion question, ImmutableArray<string> paths, Problems problems, bool json, CancellationToken cancellation)
    {
        if (Interruption.Leave(() => question.Scene.Open(problems), cancellation) is not { } source || !problems.None)
        {
            return Complaint.Print(problems);
        }

        ExportAnswer? answer = null;
        if (!WriteAll(paths, [], streams => answer = question.Answer(source, streams, problems, cancellation)))
        {
            return problems.None ? ExitCode.BadInput : Complaint.Print(problems);
        }

        ExportTables.Print(answer!, paths, json);
        return ExitCode.Done;
    }

    /// <summary>All files stand whole in the end, or none is touched.</summary>
    private static bool WriteAll(ImmutableArray<string> paths, ImmutableArray<Stream> open, Func<ImmutableArray<Stream>, ExportAnswer?> write) =>
        open.Length == paths.Length
            ? write(open) is not null
            : OutputFile.TryWriteWhole(paths[open.Length], stream => WriteAll(paths, open.Add(stream), write));
}
