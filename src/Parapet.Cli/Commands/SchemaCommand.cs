using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Catalogue.Schemas;
using Parapet.Studies.Definition;
using Parapet.Reports;

namespace Parapet.Cli.Commands;

/// <summary>Writes the JSON Schemas by which editors complete and check catalogue and study files.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "The folder to write to.", DefaultValueFactory = _ => "schemas" };
        var command = new Command("schema", Help.WithExamples(
            "Writes the JSON Schemas of catalogue and study files, by which editors complete and check them.",
            "parapet schema",
            "parapet schema --out /tmp/schemas"))
        {
            output,
        };
        command.SetAction(parsed => Write(parsed.GetValue(output)!));
        return command;
    }

    private static int Write(string folder)
    {
        var unwritable = ReportFolder.Problems(folder);
        if (!unwritable.IsEmpty)
        {
            return Complaint.Print(new Problems(), unwritable);
        }

        foreach (var (name, text) in CatalogueSchemas.All().Add(StudySchema.FileName, StudySchema.Text()))
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path + ".part", text);
            File.Move(path + ".part", path, overwrite: true);
            Console.WriteLine(path);
        }

        return ExitCode.Done;
    }
}
