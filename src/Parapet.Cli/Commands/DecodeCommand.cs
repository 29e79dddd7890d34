using System.CommandLine;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tables;
using Parapet.Questions.Decoding;

namespace Parapet.Cli.Commands;

/// <summary>Decodes a recording of ASTERIX, and DIS in captures.</summary>
internal static class DecodeCommand
{
    private const string JsonLines = "jsonl";
    private const string Csv = "csv";
    private const string Parquet = "parquet";

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A recording of ASTERIX of any length: data blocks, pcap, pcapng, FINAL, GPS, ORADIS or DARR; its content tells which. A pipe is read as it comes, and - is standard input. Of DIS in a pcap or pcapng every PDU is an object, too, in jsonl." };
        var category = new Option<int?>("--category") { Description = "Write the records of this category alone." };
        var edition = new Option<string?>("--edition") { Description = "The edition of that category, as 1.30, in place of the one found." };
        var format = new Option<string>("--format") { Description = "jsonl: an object a record; csv or parquet: a row a value.", DefaultValueFactory = _ => JsonLines };
        format.AcceptOnlyFromAmong(JsonLines, Csv, Parquet);
        var output = new Option<string?>("--out") { Description = "The file to write the records to, .jsonl, .csv or .parquet as the format is; standard output without it." };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON in place of the table; records are written only with --out then." };
        var command = new Command("decode", Help.WithExamples(
            "Decodes a recording of ASTERIX, and of DIS in a capture, in constant memory: editions are told by strict reading unless they are given, and what is damaged is named and passed over. Ends with 1 where the recording has faults.",
            "parapet decode recording.pcap",
            "parapet decode recording.pcap --category 48 --edition 1.30 --out plots.jsonl",
            "parapet decode recording.ff --format parquet --out values.parquet",
            "parapet decode recording.ast --json",
            "zcat recording.pcap.gz | parapet decode -"))
        {
            file, category, edition, format, output, json,
        };
        command.SetAction((parsed, cancellation) => Run(
            new(parsed.GetValue(file)!)
            {
                Category = parsed.GetValue(category),
                Edition = parsed.GetValue(edition),
                Format = parsed.GetValue(format) switch { Csv => DecodeFormat.Csv, Parquet => DecodeFormat.Parquet, _ => DecodeFormat.JsonLines },
            },
            parsed.GetValue(format)!,
            parsed.GetValue(output),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> Run(DecodeQuestion question, string format, string? output, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        OutputFile.Check(output, "--out", problems, $".{format}");
        if (output is not null && Path.GetFullPath(output) == Path.GetFullPath(question.File))
        {
            problems.Add(new("--out", 0, "", $"'{output}', which is the recording", "another file"));
        }

        if (question.Format == DecodeFormat.Parquet && output is null && !json)
        {
            problems.Add(new("--format parquet", 0, "", "without --out", "a file to write to"));
        }

        if (!problems.None)
        {
            return Complaint.Print(problems);
        }

        using var recording = question.Open(problems);
        if (recording is null)
        {
            return Complaint.Print(problems);
        }

        var name = Path.GetFileName(question.File);
        DecodeAnswer? answer = null;
        if (output is not null)
        {
            return OutputFile.TryWrite(output, stream => answer = Show(name, recording, stream, cancellation)) ? Print(question, answer!, json, hasFile: true) : ExitCode.BadInput;
        }

        if (json)
        {
            return Print(question, Show(name, recording, null, cancellation), json, hasFile: false);
        }

        try
        {
            await using var stream = new BufferedStream(StandardOutput.Open(), 1 << 16);
            answer = await recording.Decode(stream, ProgressLines.Begin(name, Console.Error).Tell, cancellation);
        }
        catch (IOException exception) when (StandardOutput.HasNoReader(exception))
        {
            return ExitCode.Interrupted;
        }

        return Print(question, answer, json, hasFile: false);
    }

    private static DecodeAnswer Show(string name, OpenRecording recording, Stream? into, CancellationToken cancellation) =>
        ProgressDisplay.Show(name, progress => recording.Decode(into, progress, cancellation).GetAwaiter().GetResult());

    private static int Print(DecodeQuestion question, DecodeAnswer answer, bool json, bool hasFile)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            DecodeTables.Print(answer, question.Format == DecodeFormat.JsonLines, hasFile ? Console.Out : Console.Error);
        }

        return answer.IsBrokenOff ? ExitCode.Interrupted : answer.FaultsMet > 0 ? ExitCode.CheckFailed : ExitCode.Done;
    }
}
