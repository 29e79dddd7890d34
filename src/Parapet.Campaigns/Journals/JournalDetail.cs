using Parapet.Record;

namespace Parapet.Campaigns.Journals;

/// <summary>How much of a run its journal keeps.</summary>
public enum JournalDetail
{
    /// <summary>No journal.</summary>
    None,

    /// <summary>What a run is explained and replayed by: who takes part, paths, sights, pictures as sampled, verdicts, shots and fates.</summary>
    Story,

    /// <summary>Every entry: plots, tracks, messages and pictures as they change, too. Some ten times as large.</summary>
    Full,
}

/// <summary>What follows from a detail.</summary>
public static class JournalDetailExtensions
{
    extension(JournalDetail detail)
    {
        /// <summary>The kinds of entry that it keeps.</summary>
        public EntryKinds Kinds => detail switch
        {
            JournalDetail.None => EntryKinds.None,
            JournalDetail.Full => EntryKinds.All,
            _ => EntryKinds.All - EntryKinds.Of(
                EntryKind.ScanCompleted, EntryKind.PlotTaken, EntryKind.ReplyTaken, EntryKind.TrackReported, EntryKind.TrackSent,
                EntryKind.IdentificationSent, EntryKind.ScanSent, EntryKind.MessageHeard, EntryKind.TrackFused),
        };
    }
}
