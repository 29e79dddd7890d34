using System.CommandLine;
using System.Globalization;
using System.Net;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Receiving;

namespace Parapet.Cli.Commands;

/// <summary>Takes in what others send.</summary>
internal static class ListenCommand
{
    private const string Capture = ".pcap";

    public static Command Create()
    {
        var dis = new Option<string?>("--dis") { Description = "Where DIS comes, as 127.0.0.1:3000; a group as 239.1.2.3:3000 or [ff15::1]:3000 is joined." };
        var asterix = new Option<string?>("--asterix") { Description = "Where ASTERIX comes, as 127.0.0.1:8600; a group is joined." };
        var exercise = new Option<int?>("--exercise") { Description = "Of DIS, from 1 to 255; every exercise without it." };
        var seconds = new Option<string?>("--seconds") { Description = "How long, from 0.1 to 864000; until Ctrl-C without it." };
        var output = new Option<string?>("--out") { Description = $"A capture of what comes, which ends in {Capture}; parapet decode reads it." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of text." };
        var command = new Command("listen", Help.WithExamples(
            "Takes in what others send in DIS and ASTERIX, counts it and keeps it as a capture. What is received is never obeyed.",
            "parapet listen --dis :3000 --seconds 60 --out traffic.pcap",
            "parapet listen --asterix 239.1.2.3:8600 --out traffic.pcap",
            "parapet listen --asterix [::1]:8600"))
        {
            dis, asterix, exercise, seconds, output, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var problems = new Problems();
            OutputFile.Check(parsed.GetValue(output), output.Name, problems, Capture);
            var time = NumberArgument.Read(seconds.Name, parsed.GetValue(seconds), double.PositiveInfinity, 0.1, 864_000, "s", problems);
            var question = new ListenQuestion
            {
                Dis = Place(dis, parsed, problems),
                Asterix = Place(asterix, parsed, problems),
                Exercise = Exercise(parsed.GetValue(exercise), problems),
                For = double.IsFinite(time) ? Duration.FromSeconds(time) : null,
            };
            if (problems.None && question is { Dis: null, Asterix: null })
            {
                problems.Add(new("listen", 0, "", "nowhere to listen", "--dis, --asterix or both"));
            }

            if (problems.None && question is { Dis: null, Exercise: not null })
            {
                problems.Add(new(exercise.Name, 0, "", "given without --dis", "--dis with it, or neither"));
            }

            var (file, isJson) = (parsed.GetValue(output), parsed.GetValue(json));
            return Task.Run(() => Run(question, file, isJson, problems, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static byte? Exercise(int? number, Problems problems)
    {
        if (number is < 1 or > byte.MaxValue)
        {
            problems.Add(new("--exercise", 0, "", $"{number}", "1 to 255"));
        }

        return (byte?)number;
    }

    private static IPEndPoint? Place(Option<string?> option, ParseResult parsed, Problems problems) =>
        parsed.GetValue(option) is { } text ? EndpointArgument.Read(option.Name, text, problems) : null;

    private static int Run(ListenQuestion question, string? capture, bool json, Problems problems, CancellationToken cancellation)
    {
        if (!problems.None)
        {
            return Complaint.Print(problems);
        }

        ListenAnswer? answer = null;
        bool Listen(Stream? stream)
        {
            answer = question.Answer(stream, at => Console.Error.WriteLine($"Listening at {string.Join(" and ", at)}; Ctrl-C ends it."), problems, cancellation).GetAwaiter().GetResult();
            return answer is not null;
        }

        if (!(capture is null ? Listen(null) : OutputFile.TryWriteWhole(capture, Listen)))
        {
            return problems.None ? ExitCode.BadInput : Complaint.Print(problems);
        }

        Print(answer!, json);
        return ExitCode.Done;
    }

    private static void Print(ListenAnswer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
            return;
        }

        foreach (var standard in answer.Standards)
        {
            ConsoleTables.Print(
                string.Create(CultureInfo.InvariantCulture, $"{standard.Standard}: {standard.Datagrams} datagrams, {standard.Bytes / 1000.0:0.0} kB in {answer.Seconds:0.0} s"), ["kind", "taken", "not taken"],
                [
                    .. standard.Kinds.Select(static kind => new[] { kind.Kind, kind.Count.ToString(CultureInfo.InvariantCulture), "" }),
                    .. standard.NotTaken.Select(static kind => new[] { kind.Kind, "", kind.Count.ToString(CultureInfo.InvariantCulture) }),
                ]);
            if (standard.Dropped is > 0 and var dropped)
            {
                Console.WriteLine($"{dropped} more came faster than they were taken, and were thrown away by this system.");
            }

            if (standard.LastFault is { } fault)
            {
                Console.WriteLine($"The last that could not be read: {fault}.");
            }
        }

        if (answer.Elsewhere > 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Elsewhere} to the port of a group were not sent to the group, and were passed over."));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Kept} datagrams kept."));
    }
}
