using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;

namespace Parapet.BattleManagement.FireRules;

/// <summary>A track at which a post could fire.</summary>
/// <param name="Now">When the post looks.</param>
/// <param name="Track">Its newest report.</param>
/// <param name="Identity">What the post takes it to be.</param>
/// <param name="Category">What kind of target the post takes it for.</param>
/// <param name="Threat">What it threatens.</param>
/// <param name="Salvos">That the post has fired at it already.</param>
/// <param name="RoundsFired">In these.</param>
public readonly record struct FireQuestion(Instant Now, TrackReport Track, StandardIdentity Identity, TargetCategory Category, Threat Threat, int Salvos, int RoundsFired);
