using Parapet.Messages;

namespace Parapet.Campaigns.Outcomes;

/// <summary>Something that happened in a run.</summary>
/// <param name="Milliseconds">Since the beginning of the run, rounded down.</param>
/// <param name="Target">Its number in truth; -1 where there is none.</param>
/// <param name="Class">Of the target; null where there is none.</param>
/// <param name="Node">The post's number; -1 where none took part.</param>
/// <param name="Unit">The fire unit's number in the option; -1 where none took part.</param>
/// <param name="Round">The round's number in the run; -1 where none took part.</param>
/// <param name="Interceptor">The round's type, by its id in the catalogue; empty where it is not told.</param>
/// <param name="End">How the round ended; null where none did.</param>
public readonly record struct RunEvent(
    RunEventKind Kind, long Milliseconds, int Target, TargetClass? Class, int Node, int Unit, int Round, string Interceptor, RoundFate? End);
