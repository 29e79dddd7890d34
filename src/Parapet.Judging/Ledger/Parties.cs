using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Ledger;

/// <summary>Whom an entry is about: its post, its unit and its track, where it has them.</summary>
public static class Parties
{
    extension(IEntry entry)
    {
        /// <summary>The command post; null where the entry names none.</summary>
        public NodeId? Post => entry switch
        {
            TrackConfirmed confirmed => confirmed.Post,
            Identified identified => identified.Post,
            ShotPossible possible => possible.Post,
            Ordered ordered => ordered.Post,
            ShotRefused refused => refused.Refusal.Commander,
            Launched launched => launched.Post,
            BurstFired burst => burst.Post,
            Lapsed lapsed => lapsed.Post,
            RoundEnded ended => ended.Post,
            Judged judged => judged.Post,
            Alerted alerted => alerted.Post,
            AutonomyChanged changed => changed.Post,
            Moved moved => moved.Post,
            FighterPhaseChanged changed => changed.Post,
            FighterSaw saw => saw.Post,
            _ => null,
        };

        /// <summary>The fire unit; null where the entry names none, -1 for every unit of the post.</summary>
        public FireUnitId? Unit => entry switch
        {
            ShotPossible possible => possible.Unit,
            Ordered ordered => ordered.Order.FireUnit,
            ShotRefused refused => refused.Refusal.FireUnit,
            Launched launched => launched.Unit,
            BurstFired burst => burst.Unit,
            BurstPassed burst => burst.Unit,
            Lapsed lapsed => lapsed.Unit,
            RoundEnded ended => ended.Unit,
            Judged judged => judged.Report.FireUnit,
            Moved moved => moved.Unit,
            FighterPhaseChanged changed => changed.Unit,
            FighterSaw saw => saw.Unit,
            _ => null,
        };

        /// <summary>The track in the post's picture; null where the entry names none.</summary>
        public TrackNumber? Track => entry switch
        {
            TrackConfirmed confirmed => confirmed.Track.Number,
            Identified identified => identified.Judgement.Track,
            ShotPossible possible => possible.Track,
            Ordered ordered => ordered.Order.Target.Number,
            ShotRefused refused => refused.Refusal.Track,
            Launched launched => launched.Track,
            BurstFired burst => burst.Track,
            Lapsed lapsed => lapsed.Track,
            RoundEnded ended => ended.Track,
            Judged judged => judged.Report.Track,
            FighterSaw saw => saw.Track,
            _ => null,
        };
    }
}
