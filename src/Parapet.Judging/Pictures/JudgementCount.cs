using Parapet.Messages;

namespace Parapet.Judging.Pictures;

/// <summary>How often, over samples and firing posts, a track on an object of a class was taken to be something: a cell of the confusion matrix.</summary>
public readonly record struct JudgementCount(TargetClass Class, StandardIdentity Identity, TargetCategory Category, long Samples);
