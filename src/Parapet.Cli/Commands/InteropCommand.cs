using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Interoperability;

namespace Parapet.Cli.Commands;

/// <summary>Measures on the wire what open standards carry of a raid's tracks.</summary>
internal static class InteropCommand
{
    public static Command Create()
    {
        var scene = new SceneOptions(offersTruth: false);
        var json = new Option<bool>("--json") { Description = "Print JSON in place of text." };
        var command = new Command("interop", Help.WithExamples(
            "Writes every track that posts hold in every open standard of tracks, reads it again, and says what came through: place, velocity, time, identity, and at how many bytes.",
            "parapet interop out/anatolia",
            "parapet interop anatolia --option \"NATO set fully linked\" --json"))
        {
            json,
        };
        scene.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var problems = new Problems();
            var question = new InteropQuestion(scene.Of(parsed, problems));
            var isJson = parsed.GetValue(json);
            return Task.Run(() => Run(question, isJson, problems, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static int Run(InteropQuestion question, bool json, Problems problems, CancellationToken cancellation)
    {
        if (!problems.None || Interruption.Leave(() => question.Scene.Open(problems), cancellation) is not { } source || !problems.None || question.Answer(source, problems, cancellation) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        InteropTables.Print(answer, json);
        return ExitCode.Done;
    }
}
