using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Campaigns.Outcomes;

/// <summary>A cell of the confusion matrix: how often, over scoring times and firing posts, a track on an object of a class was taken to be something.</summary>
public readonly record struct JudgementCount(TargetClass Class, StandardIdentity Identity, TargetCategory Category, long Samples);
