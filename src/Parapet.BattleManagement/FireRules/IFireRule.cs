namespace Parapet.BattleManagement.FireRules;

/// <summary>
/// What a post fires at a track, and when. It is asked of every track that the post may fire at by identity and zone, that
/// nobody fires at, and for which a round could leave now; the tracks come in the order of their threat. Asked by one thread at a time.
/// </summary>
public interface IFireRule
{
    /// <summary>
    /// The choice for a track at this look. Where the answer is to fire and the track's path had been predicted from an older report, it is
    /// asked again with the newest, and the later answer holds.
    /// </summary>
    /// <param name="question">The track, and what the post makes of it.</param>
    /// <param name="offers">What could leave now, one unit and type of round each: one or more, by ascending unit and type.</param>
    FireChoice Choose(in FireQuestion question, ReadOnlySpan<FireOffer> offers);
}
