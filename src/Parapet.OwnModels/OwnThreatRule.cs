using Parapet.BattleManagement.ThreatEvaluation;

namespace Parapet.OwnModels;

/// <summary>A threat rule of the study's own, ready to be run.</summary>
/// <param name="Source">Where each run takes its rules from; it lets no answer pass that is out of range.</param>
/// <param name="Words">The program with its words, or the assembly, as the study names it.</param>
/// <param name="Name">What it calls itself.</param>
/// <param name="Hash">SHA-256 over the words and over every file of the study's folder that they name, in lower-case hexadecimal digits.</param>
public sealed record OwnThreatRule(IThreatRuleSource Source, string Words, string Name, string Hash);
