namespace Parapet.Campaigns.Rare;

/// <summary>How near a run came to what is asked.</summary>
internal static class RareProgress
{
    // Above any number of failures that a run can come to.
    private const double Leaked = 1e6;

    extension(RareEvent asked)
    {
        /// <summary>The progress at which it happens.</summary>
        public double Limit => asked == RareEvent.NoLeaker ? 0 : Leaked;

        /// <summary>For no leaker, the fewer the nearer; for a leaker, the more draws failed at one target.</summary>
        /// <param name="mostFailures">At one target.</param>
        public double Progress(int leakers, int mostFailures) => (asked, leakers) switch
        {
            (RareEvent.NoLeaker, > 0) => -leakers,
            (RareEvent.Leaker, > 0) => Leaked,
            _ => mostFailures,
        };

        /// <summary>The progress towards a leaker of a run whose progress towards none is known.</summary>
        public static double TowardsLeaker(double towardsNone) => towardsNone < 0 ? Leaked : towardsNone;
    }
}
