using System.Globalization;
using Parapet.Questions.Decoding;

namespace Parapet.Cli.Tables;

/// <summary>Tells what a recording held, and what of it could not be read.</summary>
internal static class DecodeTables
{
    /// <summary>In lines, so that it can stand beside the records on another stream.</summary>
    /// <param name="writesDis">Whether the format of the records has a place for PDUs.</param>
    public static void Print(DecodeAnswer answer, bool writesDis, TextWriter output)
    {
        output.WriteLine(Complaint.Plain(string.Create(
            CultureInfo.InvariantCulture, $"{answer.File}: {answer.Container}, {answer.Records} records in {answer.Octets} octets, {answer.Seconds:F2} s")));
        foreach (var category in answer.Categories)
        {
            Print(category, output);
        }

        if (answer is { Category: { } wanted, RecordsWritten: 0 })
        {
            output.WriteLine($"  No record of category {wanted:000} was found: none was written.");
        }

        if (answer.Packets is { } packets)
        {
            output.WriteLine(
                $"  {packets.Total} packets: {packets.Datagrams} datagrams, {packets.OtherPayloads} of them with something else; {packets.OtherNetwork} of other networks, {packets.OtherTransport} of other transports, "
                + $"{packets.Fragments} fragments, {packets.CutShort} cut short, {packets.Malformed} malformed, {packets.OtherLink} of unknown links");
        }

        if (answer.Dis is { } dis)
        {
            output.WriteLine($"  DIS: {dis.Datagrams} datagrams; {string.Join(", ", dis.Kinds.Select(kind => $"{kind.Count} {kind.Kind}"))}{(dis.NotTaken.IsEmpty ? "" : $"; not read {string.Join(", ", dis.NotTaken.Select(kind => $"{kind.Count} {kind.Kind}"))}")}");
            output.Write(writesDis ? "" : "  None of them was written: csv and parquet hold values of ASTERIX alone, and --format jsonl holds both.\n");
        }

        foreach (var fault in answer.Faults)
        {
            output.WriteLine(Complaint.Plain($"  byte {fault.Offset}, {fault.Item}: {fault.Reason}"));
        }

        if (answer.FaultsMet > 0)
        {
            output.WriteLine(answer.FaultsMet > answer.Faults.Length ? $"  {answer.FaultsMet} faults, the first {answer.Faults.Length} of them above." : answer.FaultsMet == 1 ? "  1 fault." : $"  {answer.FaultsMet} faults.");
        }

        if (answer.IsBrokenOff)
        {
            output.WriteLine("Interrupted.");
        }
    }

    private static void Print(DecodedCategory category, TextWriter output)
    {
        if (category.Edition is null)
        {
            output.WriteLine($"  {category.Category:000}: {category.Blocks} data blocks that were not read: there is no table for this category");
            return;
        }

        var edition = category.EditionGiven ? "as given" : string.Create(CultureInfo.InvariantCulture, $"confidence {category.Confidence:F2}");
        output.WriteLine(Complaint.Plain($"  {category.Category:000} {category.Title}: {category.Records} records, edition {category.Edition} ({edition})"));
        if (category.Alike.Length > 1)
        {
            output.WriteLine($"      editions {string.Join(", ", category.Alike)} read them alike{(category.ToldApartBy.IsEmpty ? "" : $"; {Items(category)} would tell them apart")}");
        }
        else if (!category.EditionGiven && !category.ToldApartBy.IsEmpty)
        {
            output.WriteLine($"      {Items(category)} tell it from the next best");
        }

        if (category.Doubtful)
        {
            output.WriteLine("      no edition that there is a table for fits well: another may be meant, or the recording is damaged");
        }

        if (category.BrokenBlocks > 0)
        {
            output.WriteLine($"      {category.BrokenBlocks} data blocks broke off, {category.OctetsLost} octets were not read{(category.ReadByOtherEditions > 0 ? $"; another edition reads {category.ReadByOtherEditions} of these blocks" : "")}");
        }

        if (category.ExpansionsKept > 0)
        {
            output.WriteLine($"      {category.ExpansionsKept} reserved expansion fields of a form that is not known were kept as octets");
        }
    }

    private static string Items(DecodedCategory category) => $"item{(category.ToldApartBy.Length == 1 ? "" : "s")} {string.Join(", ", category.ToldApartBy)}";
}
