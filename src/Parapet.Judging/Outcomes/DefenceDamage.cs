namespace Parapet.Judging.Outcomes;

/// <summary>What a raid did to the defence in one run.</summary>
/// <param name="Hits">Threats that hit the part that they were sent against.</param>
/// <param name="Radars">Times that a radar was put out of order, a second time before its repair counted too.</param>
/// <param name="Launchers">Launchers put out of order.</param>
/// <param name="CommandPosts">Times that a command post was put out of order.</param>
/// <param name="RoundsLost">Rounds that went with their launchers.</param>
public readonly record struct DefenceDamage(int Hits, int Radars, int Launchers, int CommandPosts, int RoundsLost);
