using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Catalogue.Schemas;
using Parapet.Questions.Json;
using Parapet.Reports;
using Parapet.Reports.Tables.Results;
using Parapet.Studies.Definition;

namespace Parapet.Cli.Commands;

/// <summary>Writes the JSON Schemas of catalogue and study files, for editors, of what commands answer as JSON, and of the lines that models of one's own speak.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "The folder to write to.", DefaultValueFactory = _ => "schemas" };
        var tables = new Option<string?>("--tables") { Description = "Also write the page that describes every table of a run's results, as docs/results.md." };
        var command = new Command("schema", Help.WithExamples(
            "Writes the JSON Schemas of catalogue and study files, by which editors complete and check them.",
            "parapet schema",
            "parapet schema --out /tmp/schemas",
            "parapet schema --tables docs/results.md"))
        {
            output, tables,
        };
        command.SetAction(parsed => Write(parsed.GetValue(output)!, parsed.GetValue(tables)));
        return command;
    }

    private static int Write(string folder, string? tables)
    {
        var problems = new Problems();
        OutputFile.Check(tables, "--tables", problems, ".md");
        if (!problems.None)
        {
            return Complaint.Print(problems);
        }

        var unwritable = ReportFolder.Problems(folder);
        foreach (var inner in (string[])[AnswerSchemas.Folder, OwnModelSchemas.Folder])
        {
            unwritable = unwritable.IsEmpty ? ReportFolder.Problems(Path.Combine(folder, inner)) : unwritable;
        }

        if (!unwritable.IsEmpty)
        {
            return Complaint.Print(new Problems(), unwritable);
        }

        var answers = AnswerSchemas.All().Select(schema => KeyValuePair.Create(Path.Combine(AnswerSchemas.Folder, schema.Key), schema.Value));
        var lines = OwnModelSchemas.All().Select(schema => KeyValuePair.Create(Path.Combine(OwnModelSchemas.Folder, schema.Key), schema.Value));
        foreach (var (name, text) in CatalogueSchemas.All().Add(StudySchema.FileName, StudySchema.Text()).Concat(answers).Concat(lines))
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path + ".part", text);
            File.Move(path + ".part", path, overwrite: true);
            Console.WriteLine(path);
        }

        return tables is null || OutputFile.TryWrite(tables, ResultsPage.Text()) ? ExitCode.Done : ExitCode.BadInput;
    }
}
