namespace Parapet.Messages;

/// <summary>What follows from a target's fate alone.</summary>
public static class TargetFateExtensions
{
    extension(TargetFate value)
    {
        /// <summary>Whether a threat reached what it was sent for, an asset or a part of the defence: a leaker.</summary>
        public bool GotThrough => value is TargetFate.HitAsset or TargetFate.HitDefence;
    }
}
