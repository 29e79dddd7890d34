using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Questions.Json;
using Parapet.Questions.Receiving;

namespace Parapet.Questions.Decoding;

/// <summary>What a recording held, and what of it could not be read.</summary>
public sealed record DecodeAnswer
{
    [Description("The recording.")]
    public required string File { get; init; }

    [Description("How it keeps what was sent, told by its content: raw, capture (pcap or pcapng), final, gps, oradis or darr.")]
    public required string Container { get; init; }

    [Description("Records that were read, of all categories.")]
    public required long Records { get; init; }

    [Description("Records that were written; those of one category where one was asked for, none where there is nowhere to write to.")]
    public required long RecordsWritten { get; init; }

    [Description("The category that was asked for; null for all.")]
    public required int? Category { get; init; }

    [Description("What there was of each category.")]
    public required ImmutableArray<DecodedCategory> Categories { get; init; }

    [Description("All faults of the recording, damaged datagrams of DIS among them.")]
    public required long FaultsMet { get; init; }

    [Description("The first of them, by their place; of a damaged datagram of DIS the first thing that is wrong with it.")]
    public required ImmutableArray<DecodeFault> Faults { get; init; }

    [Description("Of a capture: packets by what they are to a reader of datagrams; null elsewhere.")]
    public required DecodedPackets? Packets { get; init; }

    [Description("Of a capture: what there was of DIS; null where there was none.")]
    public required HeardStandard? Dis { get; init; }

    [Description("Octets that were read.")]
    public required long Octets { get; init; }

    [Description("Time of reading and writing.")]
    public required double Seconds { get; init; }

    [Description("Whether it was interrupted before the end.")]
    public required bool IsBrokenOff { get; init; }

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}

/// <summary>What there was of one category.</summary>
public sealed record DecodedCategory
{
    [Description("0 to 255.")]
    public required int Category { get; init; }

    [Description("What it is for; empty where there is no table for it.")]
    public required string Title { get; init; }

    [Description("Data blocks.")]
    public required long Blocks { get; init; }

    [Description("Records that were read.")]
    public required long Records { get; init; }

    [Description("The edition that they were read by; null where there is no table for the category.")]
    public required string? Edition { get; init; }

    [Description("Whether the edition was said rather than found.")]
    public required bool EditionGiven { get; init; }

    [Description("From 0 to 1: how likely it is that the edition reads the records to the values that were meant, with editions that there is no table for among the possible. Of the answers of 0.9 and more nine in ten at least are right, by a test over made recordings.")]
    public required double Confidence { get; init; }

    [Description("Editions with a table that read every record that was looked at to the same values.")]
    public required ImmutableArray<string> Alike { get; init; }

    [Description("Items that would tell the editions in question apart.")]
    public required ImmutableArray<string> ToldApartBy { get; init; }

    [Description("Whether the records fit even the best edition poorly: another that there is no table for may be meant.")]
    public required bool Doubtful { get; init; }

    [Description("Data blocks that broke off at a record that the edition refuses.")]
    public required long BrokenBlocks { get; init; }

    [Description("Octets of records that were not read.")]
    public required long OctetsLost { get; init; }

    [Description("Broken data blocks that another edition reads to the end.")]
    public required long ReadByOtherEditions { get; init; }

    [Description("Reserved expansion fields that did not keep to the form that is known, and were kept as octets.")]
    public required long ExpansionsKept { get; init; }
}

/// <summary>Something wrong with a recording.</summary>
public sealed record DecodeFault(
    [property: Description("Of the octet at fault, from the first of the file.")] long Offset,
    [property: Description("Where in the standard, as I048/040, or of DIS the PDU and its field.")] string Item,
    [property: Description("What is there and what is allowed.")] string Reason);

/// <summary>Packets of a capture.</summary>
public sealed record DecodedPackets
{
    [Description("All.")]
    public required long Total { get; init; }

    [Description("Whole UDP datagrams.")]
    public required long Datagrams { get; init; }

    [Description("Datagrams that carry something other than ASTERIX and DIS.")]
    public required long OtherPayloads { get; init; }

    [Description("Not of the internet protocol.")]
    public required long OtherNetwork { get; init; }

    [Description("Of the internet protocol and not UDP.")]
    public required long OtherTransport { get; init; }

    [Description("Parts of datagrams that were sent in several packets.")]
    public required long Fragments { get; init; }

    [Description("Datagrams of which the capture did not keep every byte.")]
    public required long CutShort { get; init; }

    [Description("Shorter than their own headers.")]
    public required long Malformed { get; init; }

    [Description("Of a link whose headers are not known.")]
    public required long OtherLink { get; init; }
}
