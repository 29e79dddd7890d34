namespace Parapet.Fusion.Registration;

/// <summary>What a post does about the systematic errors of the radars that its picture rests on.</summary>
public enum RegistrationRule
{
    /// <summary>It estimates them against its own picture, takes them out and allows for what is left: <see cref="PictureRegistration"/>.</summary>
    Estimated,

    /// <summary>Nothing: every track is taken as it is told.</summary>
    None,
}
