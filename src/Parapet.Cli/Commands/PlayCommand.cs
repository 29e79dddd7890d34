using System.CommandLine;
using System.Net;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Interop.Scenes;
using Parapet.Questions.Playing;

namespace Parapet.Cli.Commands;

/// <summary>Sends one raid to other programs as it passes.</summary>
internal static class PlayCommand
{
    private const string Capture = ".pcap";
    private const double Fastest = 10_000;

    public static Command Create()
    {
        var scene = new SceneOptions();
        var datagrams = DatagramFormat.All.ToDictionary(format => format, format => new Option<string?>($"--{format.Name}")
        {
            Description = $"Where datagrams for {format.Reader} go, as 127.0.0.1:{format.UsualPort}.",
        });
        var acmi = new Option<string?>("--acmi") { Description = "Where Tacview may connect for live telemetry, as 127.0.0.1:42674." };
        var hla = new FederationOptions();
        var speed = new Option<string?>("--speed") { Description = $"Seconds of the raid in a second of the clock, from 0.01 to {Fastest:0}; 1 without it." };
        var pcap = new Option<string?>("--pcap") { Description = $"A capture of all datagrams, which ends in {Capture}." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of text." };
        var command = new Command("play", Help.WithExamples(
            "Sends one raid to other programs as it passes. It takes nothing in: what others send is not obeyed.",
            "parapet play anatolia --acmi 127.0.0.1:42674 --speed 10",
            "parapet play out/anatolia --replication 17 --acmi :42674"))
        {
            acmi, speed, pcap, json,
        };
        scene.AddTo(command);
        hla.AddTo(command);
        foreach (var option in datagrams.Values)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var problems = new Problems();
            OutputFile.Check(parsed.GetValue(pcap), pcap.Name, problems, Capture);
            var question = new PlayQuestion(scene.Of(parsed, problems))
            {
                Speed = NumberArgument.Read(speed.Name, parsed.GetValue(speed), 1, 0.01, Fastest, "seconds in a second", problems),
                Acmi = parsed.GetValue(acmi) is { } at ? EndpointArgument.Read(acmi.Name, at, problems) : null,
                Hla = hla.Of(parsed, problems),
                Datagrams = [.. Wanted(parsed, datagrams, problems)],
            };
            if (problems.None && question is { Acmi: null, Hla: null, Datagrams.IsEmpty: true })
            {
                problems.Add(new("play", 0, "", "nobody to send to", $"one or more of {string.Join(", ", datagrams.Values.Select(option => option.Name).Append(acmi.Name).Append(FederationOptions.Server))}"));
            }

            var (file, isJson) = (parsed.GetValue(pcap), parsed.GetValue(json));
            return Task.Run(() => Run(question, file, isJson, problems, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static IEnumerable<(DatagramFormat, IPEndPoint)> Wanted(ParseResult parsed, Dictionary<DatagramFormat, Option<string?>> options, Problems problems)
    {
        foreach (var (format, option) in options)
        {
            if (parsed.GetValue(option) is { } text && EndpointArgument.Read(option.Name, text, problems) is { } to)
            {
                yield return (format, to);
            }
        }
    }

    private static int Run(PlayQuestion question, string? capture, bool json, Problems problems, CancellationToken cancellation)
    {
        if (!problems.None || Interruption.Leave(() => question.Scene.Open(problems), cancellation) is not { } source || !problems.None)
        {
            return Complaint.Print(problems);
        }

        PlayAnswer? answer = null;
        bool Play(Stream? stream)
        {
            answer = question.Answer(source, stream, at => Console.Error.WriteLine($"Tacview may connect to {at}."), problems, cancellation).GetAwaiter().GetResult();
            return answer is not null;
        }

        if (!(capture is null ? Play(null) : OutputFile.TryWriteWhole(capture, Play)))
        {
            return !problems.None ? Complaint.Print(problems) : cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.BadInput;
        }

        PlayTables.Print(answer!, json);
        return answer!.IsBrokenOff ? ExitCode.Interrupted : ExitCode.Done;
    }
}
