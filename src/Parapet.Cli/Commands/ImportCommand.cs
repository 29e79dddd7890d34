using System.CommandLine;
using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Importing;

namespace Parapet.Cli.Commands;

/// <summary>Makes a study of a scenario of other programs.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A scenario in the Military Scenario Definition Language (MSDL)." };
        var output = new Option<string>("--out") { Description = "The study that is written, which ends in .yaml or .yml.", Required = true };
        var systems = new Option<string[]>("--system") { Description = "Which system units of air defence are: a catalogue id for all whose name says none, or NAME=ID for one.", AllowMultipleArgumentsPerToken = true };
        var axis = new Option<string?>("--axis") { Description = "Degrees from true north from where a raid comes and where units look, 0 without it: no scenario says." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of tables." };
        var command = new Command("import", Help.WithExamples(
            "Makes a study of a scenario: its sides, where their units of air defence stand, its installations as what is defended. What is left out is listed.",
            "parapet import scenario.xml --system patriot --out study.yaml",
            "parapet import scenario.xml --system \"1 SAM Bn=samp-t\" s-400 --axis 140 --out study.yaml"))
        {
            file, output, systems, axis, json,
        };
        command.SetAction(parsed =>
        {
            var problems = new Problems();
            OutputFile.Check(parsed.GetValue(output), "--out", problems, ".yaml", ".yml");
            var question = new ImportQuestion(parsed.GetValue(file)!)
            {
                Systems = [.. parsed.GetValue(systems) ?? []],
                Axis = Azimuth.FromDegrees(NumberArgument.Read("--axis", parsed.GetValue(axis), 0, 0, 360, "deg", problems)),
            };
            if (question.Answer(problems) is not { } answer || !problems.None)
            {
                return Complaint.Print(problems);
            }

            if (!OutputFile.TryWrite(parsed.GetValue(output)!, answer.Study))
            {
                return ExitCode.BadInput;
            }

            Print(answer, parsed.GetValue(output)!, parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(ImportAnswer answer, string path, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
            return;
        }

        ConsoleTables.Print($"Of {answer.Title} in {path}", ["unit", "side", "symbol", "place", "became"], answer.Units.Select(unit => new[] { unit.Name, unit.Side, unit.Symbol, unit.Place, unit.Became }));
        if (!answer.Changed.IsEmpty)
        {
            ConsoleTables.Print("Changed", ["what", "how"], answer.Changed.Select(changed => new[] { changed.What, changed.How }));
        }

        if (!answer.Left.IsEmpty)
        {
            ConsoleTables.Print("Left out", ["line", "what", "why"], answer.Left.Select(left => new[] { left.Line > 0 ? left.Line.ToString(CultureInfo.InvariantCulture) : "", left.What, left.Why }));
        }

        Console.WriteLine("The raid, the axis and the page of the study are not of the scenario: edit them before anything is concluded.");
    }
}
