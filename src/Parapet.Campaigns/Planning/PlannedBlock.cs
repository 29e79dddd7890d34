using Parapet.Studies.Raids;

namespace Parapet.Campaigns.Planning;

/// <summary>One raid that every option is to meet.</summary>
/// <param name="Draw">The outer draw of the disputed figures that it belongs to.</param>
/// <param name="Replication">Its number in the study, from 0, which keys its streams.</param>
/// <param name="Cell">What it meets of what is swept.</param>
public readonly record struct PlannedBlock(int Draw, int Replication, Cell Cell);
