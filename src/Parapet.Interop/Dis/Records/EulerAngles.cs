using System.Runtime.CompilerServices;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>
/// Turns from the axes of the Earth-centred frame to those of a body (x ahead, y to the right, z down): psi about z, then
/// theta about the new y, then phi about the new x, in radians.
/// </summary>
public record struct EulerAngles(float Psi, float Theta, float Phi) : IRecord
{
    public float Psi = Psi;
    public float Theta = Theta;
    public float Phi = Phi;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Single("psiRadians", ref Psi);
        wire.Single("thetaRadians", ref Theta);
        wire.Single("phiRadians", ref Phi);
    }
}
