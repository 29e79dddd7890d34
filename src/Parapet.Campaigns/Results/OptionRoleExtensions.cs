namespace Parapet.Campaigns.Results;

/// <summary>Where options of a role are shown.</summary>
public static class OptionRoleExtensions
{
    extension(OptionRole role)
    {
        /// <summary>Whether it stands in the scorecard: compared options and the floor.</summary>
        public bool IsOnCard => role is OptionRole.Compared or OptionRole.Floor;

        /// <summary>Whether it is a force of the study's own basis that may fire.</summary>
        public bool IsDefended => role is OptionRole.Compared or OptionRole.Frontier;
    }
}
